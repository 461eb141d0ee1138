package dev.unknot.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes times as text in one form only. The library also takes numbers, lists, and empty text as no value. */
final class TimesAsText extends BeanDeserializerModifier {

    private static final Pattern ANY = Pattern.compile(".+");

    private static final Map<Class<?>, Pattern> FORMS = Map.of(
            Instant.class,
                    Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})"),
            LocalDate.class, Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            LocalTime.class, Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?"),
            Duration.class, Pattern.compile("P.+"));

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        Class<?> type = description.getBeanClass();
        return type.getPackageName().equals(Instant.class.getPackageName())
                ? new InOneForm(deserializer, FORMS.getOrDefault(type, ANY))
                : deserializer;
    }

    private static final class InOneForm extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private final Pattern form;

        InOneForm(JsonDeserializer<?> deserializer, Pattern form) {
            super(deserializer);
            this.form = form;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new InOneForm(deserializer, form);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            return form.matcher(parser.getText()).matches()
                    ? super.deserialize(parser, context)
                    : context.handleWeirdStringValue(handledType(), parser.getText(), "not in the form %s", form);
        }
    }
}
