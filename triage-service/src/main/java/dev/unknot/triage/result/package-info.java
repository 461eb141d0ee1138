/** What is said of a complaint: how serious it is, why, what to do. */
@NullMarked
package dev.unknot.triage.result;

import org.jspecify.annotations.NullMarked;
