/**
 * Keeps what a script needs from the start in the script itself. Left to itself the bundler puts every module that a
 * later chunk needs as well into a file of its own: seven requests instead of one, and a kilobyte of headers.
 */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** What others name beside it, and only a later chunk uses: on a barrel file one cannot see that. */
const later = [
  /[\\/]ky[\\/]|report-reasons\./,
  /sdk[\\/]src[\\/](reports|hsds-source|ky-reader|sign-ups|hub-answer|referral[\\/]attachments)\./,
  /core[\\/]src[\\/]referral[\\/]question-guard\./,
  /core[\\/]src[\\/]calendar[\\/](write-calendar|entries|content-line|plan[\\/](structured-data|read-evidence|joining|next-sessions))\./,
];

/** For `output.codeSplitting`: the entry, and everything that leads to it without `import()`. */
export const oneFile = (entry: string) => {
  const known = new Map<string, boolean>();
  const stays = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Modules that import each other: the answer comes from another side.
    known.set(id, false);
    const importers = modules.getModuleInfo(id)?.importers ?? [];
    const answer = id === entry || (!later.some((one) => one.test(id)) && importers.some((one) => stays(one, modules)));
    known.set(id, answer);
    return answer;
  };
  return {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'first', name: (id: string, modules: Modules) => (stays(id, modules) ? 'first' : null) }],
  };
};
