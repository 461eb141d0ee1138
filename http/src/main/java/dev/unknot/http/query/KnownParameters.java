package dev.unknot.http.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the resource does not know, or knows once and gets twice: a misspelt filter must not
 * look like one that found everything.
 */
class KnownParameters {

    static final int PRIORITY = 5_200;

    /** Whether each parameter may repeat, by its name. */
    private static final Map<Method, Map<String, Boolean>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = PRIORITY)
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownParameters::known);
        BadParameters bad = new BadParameters();
        given.forEach((name, values) -> check(known, name, values, bad));
        bad.refuseAny();
    }

    private static void check(Map<String, Boolean> known, String name, List<String> values, BadParameters bad) {
        if (!known.containsKey(name)) {
            bad.add(
                    QueryText.printable(name),
                    known.isEmpty()
                            ? "is not known; none is"
                            : "is not known; known are " + String.join(", ", known.keySet()));
        } else if (values.size() > 1 && !known.get(name)) {
            bad.add(name, "must be given once");
        }
    }

    private static Map<String, Boolean> known(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getName(), field.getType());
                }
            }
        }
        return names;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement element, String name, Class<?> type) {
        boolean repeats = Collection.class.isAssignableFrom(type);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.put(rest.value().isEmpty() ? name : rest.value(), repeats);
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), repeats);
        }
    }
}
