package dev.unknot.http.body;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The names of all properties that a type and the types in it have. Only these may be repeated in a problem. */
record KnownNames(Set<String> names) implements Predicate<String> {

    private static final Map<Class<?>, KnownNames> BY_TYPE = new ConcurrentHashMap<>();

    static KnownNames of(JsonMapper mapper, Class<?> type) {
        return BY_TYPE.computeIfAbsent(type, each -> {
            Set<String> names = new HashSet<>();
            collect(mapper, mapper.constructType(each), names, new HashSet<>());
            return new KnownNames(Set.copyOf(names));
        });
    }

    @Override
    public boolean test(String name) {
        return names.contains(name);
    }

    private static void collect(JsonMapper mapper, JavaType type, Set<String> names, Set<JavaType> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (int i = 0; i < type.containedTypeCount(); i++) {
            collect(mapper, type.containedType(i), names, seen);
        }
        if (type.getRawClass().isRecord()) {
            mapper.getDeserializationConfig().introspect(type).findProperties().forEach(property -> {
                names.add(property.getName());
                collect(mapper, property.getPrimaryType(), names, seen);
            });
        }
    }
}
