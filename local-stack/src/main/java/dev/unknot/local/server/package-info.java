/** The servers that the services need: PostgreSQL, a Kafka broker and an identity provider. */
@NullMarked
package dev.unknot.local.server;

import org.jspecify.annotations.NullMarked;
