/**
 * What makes two usernames the same: `Ann`, `ANN` and `Ａｎｎ` have one key.
 *
 * Compatibility forms are made plain (NFKC), then case is folded. Upper before lower folds what `toLowerCase` alone
 * leaves apart (ß and ss, final and other sigma). Databases fold differently, so the key is stored.
 */
export function usernameKey(username: string): string {
  return username.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}
