package ai.voiceagent.query.payment;

import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.payment.PaymentProfileView;
import ai.voiceagent.projection.payment.PaymentProfileViews;
import ai.voiceagent.query.shared.Zones;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how an account pays. */
@Component
public class PaymentProfiles {

    private final PaymentProfileViews profiles;
    private final Zones zones;

    PaymentProfiles(PaymentProfileViews profiles, Zones zones) {
        this.profiles = profiles;
        this.zones = zones;
    }

    /** A page of the saved methods, oldest first. */
    public record Page(List<PaymentMethodShown> paymentMethods, Pagination pagination) {}

    public Page methods(String accountId, int page, int limit) {
        Pagination.require(page, limit);
        var profile = profiles.of(accountId);
        var shown = profile.methods().stream()
                .skip((page - 1L) * limit)
                .limit(limit)
                .map(method -> PaymentMethodShown.of(method, profile))
                .toList();
        return new Page(shown, Pagination.of(page, limit, profile.methods().size()));
    }

    public AutoTopUpShown autoTopUp(String accountId) {
        return show(profiles.of(accountId), accountId);
    }

    AutoTopUpShown show(PaymentProfileView profile, String accountId) {
        return AutoTopUpShown.of(profile, zones.of(accountId), zones.today(accountId));
    }
}
