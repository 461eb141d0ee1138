/** The triage protocol: findings, screens, rules, sources, advice and telephone numbers. */
@NullMarked
package dev.unknot.triage.protocol;

import org.jspecify.annotations.NullMarked;
