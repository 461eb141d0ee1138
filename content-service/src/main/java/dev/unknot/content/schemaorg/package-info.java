/** Remedies as schema.org data, for search engines and assistants. */
@NullMarked
package dev.unknot.content.schemaorg;

import org.jspecify.annotations.NullMarked;
