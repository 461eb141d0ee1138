package dev.unknot.content.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Criteria for remedies. An empty list does not filter; several keys in one list mean any of them.
 *
 * @param avoid cautions; remedies that any of them blocks are left out
 */
public record RemedyFilter(
        List<String> areas,
        List<String> kinds,
        List<String> tools,
        List<String> causes,
        List<String> conditions,
        List<String> avoid,
        Optional<Integer> maxMinutes,
        Optional<Boolean> atDesk,
        Optional<Boolean> unseen,
        Optional<Boolean> officeClothes) {

    /** The same filter, which also leaves out what any of these cautions blocks. */
    public RemedyFilter avoiding(Collection<String> more) {
        return new RemedyFilter(
                areas,
                kinds,
                tools,
                causes,
                conditions,
                Stream.concat(avoid.stream(), more.stream()).distinct().toList(),
                maxMinutes,
                atDesk,
                unseen,
                officeClothes);
    }
}
