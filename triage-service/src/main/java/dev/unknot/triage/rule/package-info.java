/** When somebody should be seen, and how soon: rules, what they rest on, and how they stand on what is known. */
@NullMarked
package dev.unknot.triage.rule;

import org.jspecify.annotations.NullMarked;
