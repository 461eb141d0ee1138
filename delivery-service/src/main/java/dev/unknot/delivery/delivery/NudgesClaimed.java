package dev.unknot.delivery.delivery;

import java.util.List;

/** Fired in the transaction that stores nudges of which this replica has claimed some at once. */
record NudgesClaimed(List<Claimed> nudges) {}
