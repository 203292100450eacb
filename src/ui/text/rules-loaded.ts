import { loadRules } from '../../rules/load';
import { createWords } from '../../rules/words';

/** The rules, checked, and all their words. Loading this file is the work. */
export const rules = loadRules();
export const words = createWords(rules);
