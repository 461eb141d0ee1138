/** What the protocol's YAML says: findings, rules and sources, read and checked. */
@NullMarked
package dev.unknot.triage.protocol;

import org.jspecify.annotations.NullMarked;
