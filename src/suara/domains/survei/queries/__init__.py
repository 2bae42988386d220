"""What may be read of the surveys; the only thing that the portal and other rooms call."""

from suara.domains.survei.queries.lingkup import get_gelombang_for, list_gelombang_for, list_layanan_for

__all__ = ["get_gelombang_for", "list_gelombang_for", "list_layanan_for"]
