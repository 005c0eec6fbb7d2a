/** Which conditions must be looked at again when something changes, and in what order. */
import type { Graph, Item, Rule } from './model.ts';

type Chains = ReadonlyMap<Item, readonly Item[]>;

const chainsOf = (items: readonly Item[]): Chains => {
  const chains = new Map<Item, readonly Item[]>();
  const add = (list: readonly Item[], around: readonly Item[]): void => {
    for (const item of list) {
      const chain = [...around, item];
      chains.set(item, chain);
      add(item.items, chain);
    }
  };
  add(items, []);
  return chains;
};

/**
 * Tarjan's strongly connected components, without recursion: a file may hold a chain of thousands. Gives for each
 * node the number of its component; a component gets its number after all those it depends on.
 */
const componentsOf = (edges: readonly (readonly number[])[]): readonly number[] => {
  const index: number[] = [];
  const low: number[] = [];
  const component: number[] = [];
  const open: number[] = [];
  let found = 0;
  let counter = 0;
  const visit = (start: number): void => {
    const work: { node: number; next: number }[] = [{ node: start, next: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const { node } = frame;
      if (frame.next === 0) {
        index[node] = low[node] = counter++;
        open.push(node);
      }
      const to = edges[node]![frame.next++];
      if (to !== undefined) {
        if (index[to] === undefined) work.push({ node: to, next: 0 });
        else if (component[to] === undefined) low[node] = Math.min(low[node]!, index[to]);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low[parent.node] = Math.min(low[parent.node]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = -1; member !== node;) {
        member = open.pop()!;
        component[member] = found;
      }
      found += 1;
    }
  };
  for (let node = 0; node < edges.length; node += 1) if (index[node] === undefined) visit(node);
  return component;
};

/**
 * An item depends on the answer of each question its conditions name, and so on the conditions of that question and
 * of all that is around it. A condition that so comes round to its own item has no right answer, and could lock both
 * for ever: it is left out, and `lintQuestionnaire` says so. What remains has an order, and never spins.
 */
export const buildGraph = (items: readonly Item[], byLinkId: ReadonlyMap<string, Item>): Graph => {
  const chains = chainsOf(items);
  const conditioned = [...chains.keys()].filter(({ conditions }) => conditions.length > 0);
  const node = new Map(conditioned.map((item, at) => [item, at]));
  const chainTo = (linkId: string): readonly Item[] => {
    const target = byLinkId.get(linkId);
    return (target && chains.get(target)) ?? [];
  };
  const nodesOn = (chain: readonly Item[]): readonly number[] => chain.flatMap((item) => node.get(item) ?? []);
  const edges = conditioned.map(({ conditions }) => [
    ...new Set(conditions.flatMap(({ question }) => nodesOn(chainTo(question)))),
  ]);
  const component = componentsOf(edges);
  const inOrder = conditioned.map((_, at) => at).sort((left, right) => component[left]! - component[right]!);
  const dependents = new Map<number, number[]>();
  const ranked = inOrder.map((at, rank) => {
    const item = conditioned[at]!;
    const rules = item.conditions.map((condition): Rule => ({ condition, chain: chainTo(condition.question) }));
    const isCircular = ({ chain }: Rule): boolean => nodesOn(chain).some((other) => component[other] === component[at]);
    const deciding = rules.filter((rule) => !isCircular(rule));
    for (const { order } of deciding.flatMap(({ chain }) => chain)) {
      const known = dependents.get(order);
      if (!known) dependents.set(order, [rank]);
      else if (known.at(-1) !== rank) known.push(rank);
    }
    return { chain: chains.get(item)!, rules: deciding, circular: rules.filter(isCircular) };
  });
  const ranks = new Map(inOrder.map((at, rank) => [conditioned[at]!.order, rank]));
  return { ranked, ranks, dependents };
};
