package ai.voiceagent.query.report;

import ai.voiceagent.projection.account.AccountView;
import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.query.dashboard.Dashboard;
import ai.voiceagent.query.dashboard.Period;
import ai.voiceagent.query.shared.Zones;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what a report of the dashboard shows. */
@Component
class DashboardReports {

    private final Dashboard dashboard;
    private final AccountViews accounts;
    private final Zones zones;
    private final Clock clock;

    DashboardReports(Dashboard dashboard, AccountViews accounts, Zones zones, Clock clock) {
        this.dashboard = dashboard;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    DashboardReport of(String accountId, Period period) {
        return new DashboardReport(
                accounts.find(accountId).map(AccountView::name).orElse(accountId),
                zones.of(accountId),
                clock.instant(),
                period,
                dashboard.metrics(accountId, period),
                dashboard.dispositions(accountId, period),
                dashboard.costAllocation(accountId, period));
    }
}
