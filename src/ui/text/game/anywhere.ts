/** A press beside a dialog closes it too, where the browser knows how. */
export const ANYWHERE: object = { closedby: 'any' };
