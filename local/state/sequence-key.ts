/** A sequence number as part of a key: of fixed length, so that keys sort as numbers. */
export function sequenceKey(sequence: bigint): string {
  return sequence.toString(16).padStart(16, '0')
}
