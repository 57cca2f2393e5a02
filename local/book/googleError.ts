/** A refusal in Google's words, for the script; anything else that is thrown here is a fault of the stand-in. */
export class GoogleError extends Error {}
