/**
 * What the values of a rating mean, and so how far two of them lie apart.
 *
 * - nominal: names; two values are the same or not.
 * - ordinal: an order; the distance of two values is the number of values given that lie between them.
 * - interval: numbers; their difference.
 * - ratio: numbers from 0 up; their difference over their sum.
 */
export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number]
