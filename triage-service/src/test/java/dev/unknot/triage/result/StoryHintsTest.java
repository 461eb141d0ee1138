package dev.unknot.triage.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHintsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have a tennis ball                                     | tennis-ball
            Tengo una pelota de tenis y un rodillo de espuma         | tennis-ball foam-roller
            Ich habe eine Wärmflasche und ein Theraband              | heat-pack resistance-band
            There's a hot water bottle somewhere, but no foam roller | heat-pack
            I don't have a massage gun                               | ''
            Ich habe keine Faszienrolle, aber einen Tennisball       | tennis-ball
            No pain now. My foam roller is at home                   | foam-roller
            My neck is stiff                                         | ''
            """)
    void aToolThatThePersonHas(String story, String tools) {
        Set<String> named =
                Arrays.stream(tools.split(" ")).filter(tool -> !tool.isEmpty()).collect(Collectors.toSet());
        assertThat(StoryHints.of(story).tools()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I work from home on a kitchen chair",
                "Ich sitze im Homeoffice",
                "Bin zu Hause und kann den Kopf nicht drehen",
                "Trabajo desde casa"
            })
    void atHome(String story) {
        assertThat(StoryHints.of(story).atHome()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It began at home on Sunday", "I never work from home", "Zu Hause ist es besser"})
    void notAtHome(String story) {
        assertThat(StoryHints.of(story).atHome()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cramps in my calf at night", "Ich habe einen Wadenkrampf", "Me da un calambre en la pierna"})
    void aCramp(String story) {
        assertThat(StoryHints.of(story).cramp()).isTrue();
    }

    @Test
    void aCrampThatIsNot() {
        assertThat(StoryHints.of("My calf is sore, but it does not cramp").cramp())
                .isFalse();
        assertThat(StoryHints.of("Mein Nacken ist verkrampft").cramp()).isFalse();
        assertThat(StoryHints.of("My seat was cramped and my calf is sore").cramp())
                .isFalse();
    }
}
