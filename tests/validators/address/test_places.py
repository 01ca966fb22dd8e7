from validators.address.places import units_in_order


def test_units_stand_in_natural_order_with_bungalows_last():
    places = {("10", "1"), ("2", "10"), ("2", "2"), ("平房", "2"), ("2", "甲"), ("307", "")}
    assert [unit.name for unit in units_in_order(places)] == [
        "2号楼2单元",
        "2号楼10单元",
        "2号楼甲单元",
        "10号楼1单元",
        "307号楼（未分单元）",
        "平房2排",
    ]


def test_dwellings_without_a_unit_never_print_like_their_building():
    (unit,) = units_in_order({("307", "")})
    assert (unit.building_name, unit.name) == ("307号楼", "307号楼（未分单元）")
