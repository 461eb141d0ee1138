/** Rules about when to see a professional and how soon, with their sources, and their evaluation on facts. */
@NullMarked
package dev.unknot.triage.rule;

import org.jspecify.annotations.NullMarked;
