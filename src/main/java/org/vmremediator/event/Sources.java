package org.vmremediator.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.config.VCenterConfig;

/**
 * Which configured vCenter an event's {@code source} names. Hosts are compared, not URLs, without regard to case.
 *
 * <p>Ports count only where both sides name one: so several lab vCenters on one address are told apart, and a source
 * that is a bare host still finds its vCenter. Equal ports win over a missing one (the scheme's own port counts as
 * missing). What fits several vCenters equally well fits none: a managed object id of one must never reach another.
 */
public final class Sources {
    private static final String UNKNOWN = "?";

    private final Map<String, List<Claim>> claimsByHost;

    private Sources(Map<String, List<Claim>> claimsByHost) {
        this.claimsByHost = claimsByHost;
    }

    public static Sources of(List<VCenterConfig> vcenters) {
        return new Sources(
                vcenters.stream().flatMap(Sources::claims).collect(Collectors.groupingBy(claim -> claim.host.name())));
    }

    /** The configured name; empty for a source that no configured vCenter claims, or more than one. */
    public Optional<String> vcenterOf(String source) {
        return SourceHost.parse(source).flatMap(this::vcenterOf);
    }

    /** The configured name, else a question mark and the source's host: a name that no configured vCenter has. */
    public String nameOf(String source) {
        return vcenterOf(source).orElseGet(() -> UNKNOWN + hostOf(source));
    }

    /** Whether {@link #nameOf} found no vCenter. */
    public static boolean isUnknown(String vcenter) {
        return vcenter.startsWith(UNKNOWN);
    }

    private static String hostOf(String source) {
        return SourceHost.parse(source).map(SourceHost::name).orElse("");
    }

    private Optional<String> vcenterOf(SourceHost host) {
        List<Claim> claims = claimsByHost.getOrDefault(host.name(), List.of());
        Set<String> exact = names(claims, claim -> claim.host.port().equals(host.port()));
        return only(exact.isEmpty() ? names(claims, claim -> claim.host.fits(host)) : exact);
    }

    private static Set<String> names(List<Claim> claims, Predicate<Claim> which) {
        return claims.stream().filter(which).map(Claim::vcenter).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> only(Set<String> names) {
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    private static Stream<Claim> claims(VCenterConfig vcenter) {
        return Stream.concat(Stream.of(vcenter.url().toString()), vcenter.sources().stream())
                .flatMap(source -> SourceHost.parse(source).stream())
                .map(host -> new Claim(host, vcenter.name()));
    }

    /** A host under which a vCenter's events arrive. */
    private record Claim(SourceHost host, String vcenter) {}
}
