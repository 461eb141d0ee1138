/** Real PostgreSQL, Kafka and identity provider from Maven artifacts, for one machine and for the tests. */
@NullMarked
package dev.unknot.local;

import org.jspecify.annotations.NullMarked;
