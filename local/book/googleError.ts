/** A refusal in Google's words, for the script; anything else that is thrown here is a fault of the stand-in. */
export class GoogleError extends Error {}

/** What Google says to somebody whose typing it does not take: the cell is protected, or its rule is broken. */
export class Refusal extends GoogleError {}
