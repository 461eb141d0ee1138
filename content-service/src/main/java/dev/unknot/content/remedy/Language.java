package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.query.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The language that somebody asked for, as a BCP 47 tag. */
record Language(String tag) {

    static final Language ENGLISH = new Language(RemedyContent.ENGLISH);

    Language {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")) {
            throw new IllegalArgumentException("no language tag");
        }
    }

    static Language read(Parameters parameters, List<String> given) {
        Optional<Language> asked =
                parameters.single("lang", given, Language::new, "must be a language tag such as en or de-AT");
        return asked.orElse(ENGLISH);
    }

    /** The nearest there is: the tag itself, the language without its region, English. */
    String among(Set<String> available) {
        return Stream.of(tag, tag.split("-")[0])
                .flatMap(wanted -> available.stream().filter(wanted::equalsIgnoreCase))
                .findFirst()
                .orElse(RemedyContent.ENGLISH);
    }
}
