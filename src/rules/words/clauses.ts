import type { Speech } from './speech';

/** Marks the space before a noun that a list says only once: "1 cube in Washington and 2 in the oil market". */
const ONCE = '~';

export const once = (counted: string): string => counted.replace(' ', ONCE);

/** A clause: who does what. Clauses with one subject are run together, those with one verb too. */
export interface Clause {
  subject: string;
  verb: string;
  object: string;
}

/** Cuts a template's text at its bars; one without bars is a clause of its own. */
export function cut(text: string): Clause {
  const [subject = '', verb = '', object = ''] = text.split('|');
  return { subject, verb, object };
}

/** "Russia gains 2 air wings and 1 coin and commits any to Syria": one text for each run of one subject. */
export function runTogether(speech: Speech, clauses: readonly Clause[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < clauses.length; ) {
    const first = clauses[at] as Clause;
    let end = at + 1;
    while (first.verb !== '' && end < clauses.length && clauses[end]?.subject === first.subject && clauses[end]?.verb !== '') end++;
    texts.push(predicates(speech, clauses.slice(at, end)));
    at = end;
  }
  return texts;
}

/** The objects of one verb, a noun marked as once being left out after the first. */
function objectList(speech: Speech, objects: readonly string[]): string {
  const noun = /~(\S+)/;
  const first = noun.exec(objects[0] ?? '')?.[1];
  const said = objects.map((object, i) => (i > 0 && first ? object.replace(noun, '') : object));
  return speech.and(said).replaceAll(ONCE, ' ');
}

function predicates(speech: Speech, run: readonly Clause[]): string {
  const verbs: { verb: string; objects: string[] }[] = [];
  for (const clause of run) {
    const last = verbs[verbs.length - 1];
    // A verb with a comma in what follows stays alone: the list would be misread.
    if (last && last.verb === clause.verb && !last.objects.some((object) => object.includes(','))) last.objects.push(clause.object);
    else verbs.push({ verb: clause.verb, objects: [clause.object] });
  }
  const said = verbs.map(({ verb, objects }) => `${verb} ${objectList(speech, objects)}`.trim());
  return `${run[0]?.subject ?? ''} ${speech.and(said)}`.trim();
}

/** Texts as one sentence: commas and "and", or semicolons where a text has such words itself or opens with a time. */
export function oneSentence(speech: Speech, texts: readonly string[], apart = false): string {
  const long = texts.length > 1 && (apart || texts.some((text) => / and |,/.test(text)));
  if (long) return texts.join(speech.t('list.semicolon'));
  // "the oil market and Trust −1" would be misread.
  return texts.some((text) => /[+−]\d/.test(text.replace(/\(.*?\)/g, ''))) ? texts.join(speech.t('list.comma')) : speech.and(texts);
}
