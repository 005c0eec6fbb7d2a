/** `working`: in the browser or the case system. `recovery`: kept on paper or in a safe, REF-12. */
export const keyRoles = ['working', 'recovery'] as const;

/** A directory that is older than this is not used: nobody knows which keys were replaced since. */
export const keyDirectoryDays = 7;
/** So long a replaced key can still be opened with, and is still accepted: REF-13. */
export const keyOverlapDays = 30;
