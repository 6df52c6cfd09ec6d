/** What a network charges, and what an installation wants to spend on it in a month. Money is rupiah. */
export interface NetworkBudget {
  readonly monthlyRequests: number;
  readonly monthlyRupiah: number;
  readonly rupiahPerRequest: number;
  /** For each thing that an answer holds: a post, a profile. */
  readonly rupiahPerResource: number;
}

/** To the hundredth, rounded up: a sum of roundings must not lie below the bill. */
export const costOf = ({ rupiahPerRequest, rupiahPerResource }: NetworkBudget, resources: number): number =>
  Math.ceil((rupiahPerRequest + resources * rupiahPerResource) * 100 - 1e-6) / 100;
