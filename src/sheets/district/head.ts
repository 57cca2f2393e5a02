/** The rows of a district's tab above its communes, counted from the row of marks, as set-up makes them. */

/** The rows between the row of marks and the first commune. */
export const HEAD = { title: 1, totals: 2, state: 3, bands: 4, header: 5 } as const;

/** The first commune's row. */
export const FIRST_ROW = HEAD.header + 1;
