package dev.unknot.reminder.person.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.ChannelChoice.Frequency;
import dev.unknot.contracts.nudges.ChannelChoice.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelSettingTest {

    @Test
    void theFirstChannelHasItAtOnceAndTheNextWaitTenMinutes() {
        assertThat(ChannelSetting.choices(List.of(Channel.INBOX, Channel.SLACK, Channel.EMAIL), List.of()))
                .containsExactly(
                        new ChannelChoice("slack", 0, Words.NEUTRAL), new ChannelChoice("email", 10, Words.NEUTRAL));
    }

    @Test
    void thePersonsMinutesAndWordsHold() {
        List<ChannelSetting> settings = List.of(
                new ChannelSetting(Channel.EMAIL, Optional.of(30), Words.FULL, Optional.empty()),
                new ChannelSetting(Channel.SLACK, Optional.empty(), Words.FULL, Optional.empty()));
        assertThat(ChannelSetting.choices(List.of(Channel.EMAIL, Channel.WEBHOOK), settings))
                .containsExactly(
                        new ChannelChoice("email", 30, Words.FULL), new ChannelChoice("webhook", 10, Words.NEUTRAL));
    }

    @Test
    void theInboxAloneIsNoChannelToSendBy() {
        assertThat(ChannelSetting.choices(List.of(Channel.INBOX, Channel.CALENDAR), List.of()))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (ChannelSetting setting : List.of(
                new ChannelSetting(Channel.WEB_PUSH, Optional.of(30), Words.FULL, Optional.empty()),
                new ChannelSetting(
                        Channel.EMAIL,
                        Optional.empty(),
                        Words.NEUTRAL,
                        Optional.of(new DigestTime(Frequency.WEEKLY, 16, DayOfWeek.FRIDAY))))) {
            assertThat(ChannelSetting.of(setting.text())).isEqualTo(setting);
        }
        assertThat(ChannelSetting.of("email 30 full"))
                .isEqualTo(new ChannelSetting(Channel.EMAIL, Optional.of(30), Words.FULL, Optional.empty()));
    }
}
