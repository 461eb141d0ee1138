/** What triage knows: findings, screens, rules, sources, advice and whom to call. */
@NullMarked
package dev.unknot.triage.protocol;

import org.jspecify.annotations.NullMarked;
