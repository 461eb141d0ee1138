package dev.unknot.triage.remedy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** As much of content's answer as triage needs; content may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RemedyPage(List<Item> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String slug, String title) {}
}
