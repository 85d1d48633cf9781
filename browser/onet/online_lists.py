"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7)."""

from browser.onet.operation import Operation

ONLINE_LISTS: tuple[Operation[object], ...] = ()
