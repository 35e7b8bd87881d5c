package ai.voiceagent.platform.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.util.function.SingletonSupplier;

/** Issues and reads access tokens: signed JWTs that say for one hour who the caller is. */
public class AccessTokens {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ISSUER = "voice-agent";
    private static final String AUDIENCE = "voice-agent-api";
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Clock clock;
    private final Supplier<Codec> codec;

    public AccessTokens(MongoSecrets secrets, Clock clock) {
        this.clock = clock;
        this.codec = SingletonSupplier.of(() -> Codec.of(secrets.secret("jwt"), clock));
    }

    /** A token that belongs to no login session. */
    public String issue(Caller caller) {
        return issue(caller, "");
    }

    public String issue(Caller caller, String session) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(caller.subject())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("account", caller.accountId())
                .claim("role", caller.role().name())
                .claim("operator", caller.operator())
                .claim("session", session)
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return codec.get()
                .encoder
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    /** What {@code token} says, when this installation signed it and it has not expired. */
    public Optional<AccessToken> read(String token) {
        try {
            return Optional.of(content(codec.get().decoder.decode(token)));
        } catch (JwtException | IllegalArgumentException | NullPointerException forged) {
            return Optional.empty();
        }
    }

    private static AccessToken content(Jwt token) {
        var caller = new Caller(
                Objects.requireNonNull(token.getSubject()),
                Objects.requireNonNull(token.getClaimAsString("account")),
                AccessRole.valueOf(token.getClaimAsString("role")),
                Boolean.TRUE.equals(token.getClaimAsBoolean("operator")));
        return new AccessToken(
                caller,
                Objects.requireNonNull(token.getClaimAsString("session")),
                Objects.requireNonNull(token.getIssuedAt()));
    }

    private record Codec(JwtEncoder encoder, JwtDecoder decoder) {

        static Codec of(byte[] secret, Clock clock) {
            SecretKey key = new SecretKeySpec(secret, "HmacSHA256");
            var time = new JwtTimestampValidator(SKEW);
            time.setClock(clock);
            var decoder = NimbusJwtDecoder.withSecretKey(key)
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    time, new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE)));
            return new Codec(new NimbusJwtEncoder(new ImmutableSecret<>(key)), decoder);
        }
    }
}
