/**
 * What to do where a part of the page could not be fetched. Until 2026 browsers remembered that of a script for as
 * long as the page stood, so that pressing once more may not be enough.
 */
export const TRY_AGAIN = 'Check your connection and try again, or load the page again.';

/** The same where there is nothing to press once more. */
export const LOAD_AGAIN = 'Check your connection and load the page again.';
