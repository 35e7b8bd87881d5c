package ai.voiceagent.command.access;

import ai.voiceagent.command.account.AccountFacts;
import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.account.OpenAccount;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the first account, its wallet and its owner, who is also the operator, when an installation has no user yet. Runs before
 * requests are served; a crash in between, or a second process doing the same, leaves one of each. The account's id follows from its
 * name, so that an installation whose MongoDB was lost finds the account in its events and does not open another.
 */
@Component
public class FirstUser implements SmartLifecycle {

    /** Axon starts in the phase 3072 below the last, the web server 2048 below it. */
    static final int AFTER_COMMANDS_BEFORE_HTTP = Integer.MAX_VALUE - 2560;

    private static final Logger LOG = LoggerFactory.getLogger(FirstUser.class);

    /** Sorts before the accounts that are opened later. */
    private static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");

    private final Users users;
    private final Claims claims;
    private final Passwords passwords;
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final Settings settings;
    private final AtomicReference<@Nullable Unseen> unseen = new AtomicReference<>();
    private volatile @Nullable AccountId opened;
    private volatile boolean running;

    FirstUser(
            Users users,
            Claims claims,
            Passwords passwords,
            AccountDirectory directory,
            Accounts accounts,
            Commands commands,
            Ids ids,
            Clock clock,
            Settings settings) {
        this.users = users;
        this.claims = claims;
        this.passwords = passwords;
        this.directory = directory;
        this.accounts = accounts;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where the first user's login comes from; an empty password asks for a generated one. */
    @Component
    record Settings(
            @Value("${voice.admin.email:${VOICE_ADMIN_EMAIL:}}")
            String email,

            @Value("${voice.admin.password:${VOICE_ADMIN_PASSWORD:}}")
            String password,

            @Value("${voice.account.name:Main account}") String accountName,

            @Value("${voice.account.time-zone:Asia/Kolkata}")
            String timeZone) {

        EmailAddress address() {
            try {
                return EmailAddress.of(email.isBlank() ? "admin@example.com" : email);
            } catch (Rejection refusal) {
                throw new Misconfiguration("VOICE_ADMIN_EMAIL is '" + email + "', which is no e-mail address");
            }
        }

        String zone() {
            if (ZoneId.getAvailableZoneIds().contains(timeZone.strip())) return timeZone.strip();
            throw new Misconfiguration(
                    "VOICE_ACCOUNT_TIME_ZONE is '" + timeZone + "', which is no time zone, such as Asia/Kolkata");
        }
    }

    /** How to log in for the first time. */
    public record Login(String email, String password) {

        @Override
        public String toString() {
            return "a login of " + email;
        }
    }

    /** A login that this start generated, and the hash that the user has for as long as the login is good. */
    private record Unseen(Login login, String hash) {}

    /** The generated login, until somebody was shown it: {@code show} gets it at most once in the life of the installation. */
    public void announce(Consumer<Login> show) {
        var generated = unseen.getAndSet(null);
        if (generated == null) return;
        var hash = generated.hash();
        var good = owner().filter(pendingWith(hash));
        if (good.isEmpty()) return;
        show.accept(generated.login());
        users.change(good.get().id(), pendingWith(hash), user -> user.withPassword(hash, false));
    }

    /** Whether nobody saw the user's password yet, and it is still the one of {@code hash}. */
    private static Predicate<User> pendingWith(@Nullable String hash) {
        return user -> user.passwordPending() && Objects.equals(user.passwordHash(), hash);
    }

    @Override
    public void start() {
        running = true;
        var existing = owner();
        if (existing.isPresent()) {
            if (existing.get().passwordPending()) renewUnseen(existing.get());
        } else if (!users.any()) {
            create();
        }
    }

    /** The account that this start made, or found without a user. */
    Optional<AccountId> opened() {
        return Optional.ofNullable(opened);
    }

    private Optional<User> owner() {
        return claims.owner("first-user").flatMap(users::find);
    }

    private void create() {
        var email = settings.address();
        var zone = settings.zone();
        var userId = claims.claim("first-user", ids.next("usr_"));
        var account = open(new AccountId(claims.claim("first-account", idOf(settings.accountName()))), zone);

        var generated = settings.password().isEmpty();
        var password = generated ? passwords.generate() : settings.password();
        if (!Passwords.acceptable(password))
            LOG.warn("VOICE_ADMIN_PASSWORD does not follow the rule for passwords: {}", Passwords.RULE);
        var now = clock.instant();
        claims.claim(email.claim(), userId);
        var id = account.accountId().value();
        var hash = passwords.hash(password);
        var user = User.of(userId, id, email, "Administrator", AccessRole.OWNER, hash, now);
        directory.save(new AccountEntry(id, account.name(), account.timeZone(), email.value(), null, now));
        var added = users.add(user.asOperator().withPassword(hash, generated));
        if (added && generated) unseen.set(new Unseen(new Login(email.value(), password), hash));
    }

    private static String idOf(String accountName) {
        return Ids.derived("acc_", BEFORE_ALL, "first-account:" + accountName.strip());
    }

    private AccountFacts open(AccountId id, String zone) {
        accounts.find(id).ifPresent(FirstUser::warnOfLostUsers);
        commands.send(new OpenAccount(id, settings.accountName(), zone));
        commands.send(new OpenWallet(WalletId.of(id), id));
        opened = id;
        return accounts.require(id);
    }

    private static void warnOfLostUsers(AccountFacts known) {
        LOG.warn(
                "The events hold the account {} ('{}'), but MongoDB holds no user: it gets a first user again. If MongoDB was lost, "
                        + "stop and restore its backup instead: users, secrets and the keys of personal data are nowhere else "
                        + "(docs/operations.md, Restore).",
                known.accountId(),
                known.name());
    }

    /** Leaves it to another process that renews it at the same moment, or shows it. */
    private void renewUnseen(User user) {
        var password = passwords.generate();
        var hash = passwords.hash(password);
        users.change(user.id(), pendingWith(user.passwordHash()), known -> known.withPassword(hash, true))
                .ifPresent(renewed -> unseen.set(new Unseen(new Login(renewed.email(), password), hash)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_COMMANDS_BEFORE_HTTP;
    }
}
