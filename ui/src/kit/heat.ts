/** The step of the seven-step ramp for a share between 0 and 1. */
export function heatStep(share: number): number {
  return Math.max(0, Math.min(6, Math.floor(share * 7)));
}
