import { start } from './ui/start';

start(document.getElementById('app') as HTMLElement);
