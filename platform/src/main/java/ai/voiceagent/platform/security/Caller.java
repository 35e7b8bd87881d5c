package ai.voiceagent.platform.security;

/**
 * Who sent the request at hand; a controller takes it as an argument. {@code subject} is a user's or API key's id;
 * {@code operator} is the platform's own role, above accounts: only it creates value or sets prices.
 */
public record Caller(String subject, String accountId, AccessRole role, boolean operator) {}
