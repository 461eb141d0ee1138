package dev.unknot.messaging.start;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The secrets of a service, which have no default: {@code unknot.secrets} lists the properties that hold them, and each
 * of these takes its value from an environment variable.
 */
final class Secrets {

    private static final String LIST = "unknot.secrets";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)[:}]");

    private final Config config;

    Secrets(Config config) {
        this.config = config;
    }

    /** The properties without a value, each with its variable: {@code unknot.x (environment variable UNKNOT_X)}. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String property : config.getOptionalValues(LIST, String.class).orElse(List.of())) {
            if (value(property).isEmpty()) {
                missing.add(property + variable(property));
            }
        }
        return missing;
    }

    private Optional<String> value(String property) {
        try {
            return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
        } catch (NoSuchElementException e) {
            // The variable that the property refers to is not set.
            return Optional.empty();
        }
    }

    private String variable(String property) {
        Matcher variable =
                VARIABLE.matcher(String.valueOf(config.getConfigValue(property).getRawValue()));
        return variable.find() ? " (environment variable " + variable.group(1) + ")" : "";
    }
}
