/**
 * Stands in the bundle for what reads the certificates of authenticators (`[alias]` of wrangler.toml). We ask for no
 * attestation, so browsers send none; whoever sends one all the same is refused.
 */
class Never {
  constructor() {
    throw new Error("attestation is not supported");
  }
}

export const id_ce_keyDescription = "";

export {
  Never as AuthorityKeyIdentifierExtension,
  Never as CRLDistributionPointsExtension,
  Never as KeyDescription,
  Never as SubjectKeyIdentifierExtension,
  Never as X509Certificate,
  Never as X509ChainBuilder,
  Never as X509Crl,
};
