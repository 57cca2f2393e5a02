/** Excel measures columns in characters and rows in points. */

export const PIXELS_A_CHARACTER = 7;
export const PIXELS_PADDING = 5;
export const POINTS_A_PIXEL = 0.75;
