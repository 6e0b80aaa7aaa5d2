import type { FormPhase } from "../dto";

/** The phases of the chosen approaches in their order, then a phase of another approach if it is what was chosen before. */
export function phasesToChoose(phases: readonly FormPhase[], approaches: readonly string[], value: string): FormPhase[] {
  const chosen = approaches.filter(Boolean);
  // Without an approach chosen yet, any may be meant.
  const own = chosen.length === 0 ? phases : chosen.flatMap((id) => phases.filter(({ approach }) => approach === id));
  // Approaches share phases, and the first place counts.
  const known = new Map<string, FormPhase>();
  for (const phase of [...own, ...phases.filter(({ id }) => id === value)]) if (!known.has(phase.id)) known.set(phase.id, phase);
  return [...known.values()];
}
