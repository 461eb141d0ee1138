/** Calls the services over HTTP. Begin with {@link dev.unknot.client.UnknotClient}. */
@NullMarked
package dev.unknot.client;

import org.jspecify.annotations.NullMarked;
