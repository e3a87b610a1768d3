package processors.pattern;

import java.util.BitSet;

/**
 * The leaves with which the rest of a text, from some place on, can be matched to the end; and what
 * the assertions see after that place. The bit set must not be changed.
 */
record ViableLeaves(BitSet leaves, Assertion.After after) {}
