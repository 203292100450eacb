import type { Page } from 'playwright';

export declare function lookOver(page: Page): Promise<string[]>;
