package dev.unknot.content.index;

import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for. An empty list asks for nothing; several words of one list mean any of them.
 *
 * @param avoid cautions: a remedy that any of them blocks is left out
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
        Optional<Boolean> officeClothes) {}
