package ai.voiceagent.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void aShareMovesByPercentagePoints() {
        assertThat(Trend.points(62, 100, 579, 1000)).isEqualTo("+4.1%");
        assertThat(Trend.points(1, 3, 1, 2)).isEqualTo("-16.7%");
        assertThat(Trend.points(1, 2, 2, 4)).isEqualTo("0.0%");
    }

    @Test
    void whereThereWasNothingNoShareMoved() {
        assertThat(Trend.points(1, 2, 0, 0)).isEqualTo("0.0%");
    }

    @Test
    void aFigureGrowsByPercent() {
        assertThat(Trend.growth(110, 100)).isEqualTo("+10.0%");
        assertThat(Trend.growth(0, 100)).isEqualTo("-100.0%");
        assertThat(Trend.growth(5, 0)).isNull();
    }
}
