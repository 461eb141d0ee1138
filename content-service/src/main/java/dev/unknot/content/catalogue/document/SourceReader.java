package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads sources. */
final class SourceReader {

    private static final int URL = 500;
    private static final int TITLE = 200;

    private SourceReader() {}

    /** A source in a mapping, under its key. */
    static Source under(String key, Item item) {
        if (!Item.isSlug(key)) {
            item.refuse("must be under a key of lower-case letters and digits, separated by single hyphens");
        }
        return read(key, Fields.of(item, Set.of("title", "url", "readOn", "seed")));
    }

    /** A source that contains its key. */
    static Optional<Source> whole(Item item) {
        Fields fields = Fields.of(item, Set.of("key", "title", "url", "readOn", "seed"));
        String key = fields.required("key").flatMap(Item::slug).orElse("");
        return Optional.of(read(key, fields));
    }

    private static Source read(String key, Fields fields) {
        Optional<URI> url = fields.optional("url").flatMap(SourceReader::url);
        LocalDate readOn = fields.required("readOn").flatMap(Item::date).orElse(LocalDate.EPOCH);
        boolean seed = fields.optional("seed").flatMap(Item::flag).orElse(false);
        return new Source(key, fields.text("title", TITLE), url, readOn, seed);
    }

    static Optional<URI> url(Item item) {
        return item.parsed(SourceReader::url, "an https address");
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        if (text.length() > URL || !"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("not an https address");
        }
        return url;
    }
}
